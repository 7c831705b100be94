def medical(state, ground, log):
    pass
