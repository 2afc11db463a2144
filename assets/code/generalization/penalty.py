{{lasso}}


def fit(alpha, c):
    def error(x, y):
        return ((np.polynomial.polynomial.polyval(z(x), c) - y) ** 2).mean()

    test = error(test_x, test_y)  #? tests
    test = math.nan  #? !tests
    return {"alpha": alpha, "coefficients": c, "train_mse": error(x, y), "test_mse": test}


#: code.gen.penalty
strong = [np.exp(np.log(a) + np.arange(41) * (np.log(b) - np.log(a)) / 40).tolist() for a, b in ((100, 1e-8), (1, 1e-4))]
ridges = [fit(alpha, coefficients(x, y, {{capacity}}, alpha)) for alpha in strong[0]]
lassos = [fit(alpha, c) for alpha, c in zip(strong[1], lasso(x, y, {{capacity}}, strong[1], {{ratio}}))]
found["no_penalty"] = fit(0, coefficients(x, y, {{capacity}}, 0))
found["ridge"] = fit({{own l2}}, coefficients(x, y, {{capacity}}, {{own l2}}))  #? own_ridge
found["lasso"] = fit({{own l1}}, lasso(x, y, {{capacity}}, [{{own l1}}], {{ratio}})[0])  #? own_lasso
names = ("alpha", "train_mse", "test_mse")
found["strengths"] = [
    {"ridge_" + name: ridge[name] for name in names} | {"lasso_" + name: each[name] for name in names}
    | {"lasso_not_zero": np.count_nonzero(each["coefficients"][1:])}
    for ridge, each in zip(ridges, lassos)
]
