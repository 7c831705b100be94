def conduct(state, ground, log):
    pass
