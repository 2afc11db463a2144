def deal(random, N, T):
    #: code.time.task.recall
    signs = (random.uniform(N) * 2).astype(int)
    x = np.concatenate([2 * signs[:, None] - 1, random.normal(N, T - 1)], 1)
    return torch.tensor(x.T[..., None]), torch.tensor(signs)
