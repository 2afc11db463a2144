

{{predict}}_bags = Random({{seed}} + 1000)


def {{predict}}(x, y, at, capacities=CAPACITIES):
    #: code.gen.model.bagging
    return np.array([
        np.mean([answers(grown(x, y, depth, counts), at)
                 for counts in bootstraps({{predict}}_bags, {{members}}, len(x), len(x))], 0)
        for depth in capacities
    ])
