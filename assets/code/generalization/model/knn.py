def {{predict}}(x, y, at, capacities=CAPACITIES):
    #: code.gen.model.knn
    apart = np.abs(at[:, None] - x)
    nearest = np.lexsort((np.broadcast_to(x, apart.shape), apart), axis=1)
    means = np.cumsum(y[nearest], 1) / np.arange(1, len(x) + 1)
    return np.array([means[:, k - 1] if k <= len(x) else np.full(len(at), np.nan) for k in capacities])
