def predation(state, ground, log):
    pass
