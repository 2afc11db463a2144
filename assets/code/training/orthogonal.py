

def orthogonal(random, units, inputs):
    q, r = np.linalg.qr(random.normal(max(units, inputs), min(units, inputs)))
    q *= np.where(np.diag(r) < 0, -1, 1)
    return q if units >= inputs else q.T
