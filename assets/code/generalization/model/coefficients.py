

def coefficients(x, y, d{{ridge}}):
    #: code.gen.model.coefficients
    q, r = factors(x, d{{ridge}})
    c = np.linalg.solve(r, q[: len(x)].T @ y)  #? ridge
    return c if l2 else leg2poly(c)  #? ridge
    return leg2poly(np.linalg.solve(r, q.T @ y))  #? !ridge
