def population(state, ground, log):
    pass
