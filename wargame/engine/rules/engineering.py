def engineering(state, ground, log):
    pass
