#: code.gen.fresh
places, random, means, inside = (np.arange(200) + 0.5) / 200, Random(5001), [], 0.0
for _ in range({{samples}}):
    fresh_x, fresh_y = sample(random)
    draws = {{fresh counts}}
    told = np.array([answers(grown(fresh_x, fresh_y, {{depth}}, count), places) for count in draws])
    means.append(running(told))
    inside += ((told - told.mean(0)) ** 2).sum()
B = len(trees)
variance = np.var(means, 0, ddof=1).mean(1)
within = inside / ((B - 1) * {{samples}} * len(places))
covariance = variance[-1] - within / B
found |= {"s2": covariance + within, "rho": covariance / (covariance + within), "limit": covariance}
formula = covariance + within / np.arange(1, B + 1)
