def parties(state, ground, log):
    pass
