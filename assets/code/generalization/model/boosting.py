

def {{predict}}(x, y, at, capacities=CAPACITIES):
    return np.array([
        y.mean() + {{rate}} * sum(answers(tree, at) for tree in boosted(x, y, {{members}}, {{rate}}, depth))
        for depth in capacities
    ])
