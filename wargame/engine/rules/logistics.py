def logistics(state, ground, log):
    pass
