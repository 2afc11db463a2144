
SEEDS = [{{seeds}}]


def fan(runner, path):
    #: code.descent.fan
    paths = [runners[runner][1]] + [path(seed) for seed in SEEDS[1:]]
    rows = []
    for step in range(STEPS + 1):
        there = [p[step][1:4] for p in paths if step < len(p) and all(map(math.isfinite, p[step][1:3]))]
        row = [step, len(there)]
        columns = [torch.tensor([point[i] for point in there]) for i in range(3)]
        columns[2] = columns[2][columns[2].isfinite()]
        means = [column.mean().item() if len(column) else 0 for column in columns]
        spread = [column.std().item() if len(column) > 1 else 0 for column in columns]
        rows.append(row + means[:2] + spread[:2] + [means[2], spread[2]])
    gone = sum(result("", p)["diverged_at"] is not None for p in paths)
    return {"runner": runner, "seeds": SEEDS, "diverged": gone, "rows": rows}
