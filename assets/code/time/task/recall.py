def deal(random, N, T):
    #: code.time.task.recall
    signs = (random.uniform(N) * 2).long()
    x = torch.cat([2.0 * signs[:, None] - 1, random.normal(N, T - 1)], 1)
    return x.T.unsqueeze(-1), signs
