

def orthogonal(random, units, inputs):
    q, r = torch.linalg.qr(random.normal(max(units, inputs), min(units, inputs)))
    q *= torch.where(r.diagonal() < 0, -1, 1)
    return q if units >= inputs else q.T
