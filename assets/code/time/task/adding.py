def deal(random, N, T):
    #: code.time.task.adding
    u, first = random.uniform(N, T), (random.uniform(N) * (T // 2)).astype(int)
    second, n = T // 2 + (random.uniform(N) * (T - T // 2)).astype(int), np.arange(N)
    marks = np.zeros((N, T))
    marks[n, first] = marks[n, second] = 1
    x, t = np.stack([u, marks], -1), u[n, first] + u[n, second]
    return torch.tensor(x.transpose(1, 0, 2)), torch.tensor(t).unsqueeze(1)
