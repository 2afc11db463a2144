

def {{predict}}(x, y, at, capacities=CAPACITIES):
    fits = [lasso(x, y, d, [{{l1}}], {{ratio}})[0] for d in capacities]
    return np.array([np.polynomial.polynomial.polyval(z(at), c) for c in fits])
