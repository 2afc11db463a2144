def deal(random, N, T):
    #: code.time.task.order
    x, n = np.eye(6)[(random.uniform(N, T) * 4).astype(int)], np.arange(N)
    first = T // 10 + (random.uniform(N) * (T // 5 - T // 10)).astype(int)
    second = T // 2 + (random.uniform(N) * max(1, 6 * T // 10 - T // 2)).astype(int)
    a, b = ((random.uniform(N) * 2).astype(int) for _ in "ab")
    x[n, first], x[n, second] = np.eye(6)[4 + a], np.eye(6)[4 + b]
    return torch.tensor(x.transpose(1, 0, 2)), torch.tensor(2 * a + b)
