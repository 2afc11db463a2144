def deal(random, N, T):
    #: code.time.task.order
    x, n = torch.eye(6)[(random.uniform(N, T) * 4).long()], torch.arange(N)
    first = T // 10 + (random.uniform(N) * (T // 5 - T // 10)).long()
    second = T // 2 + (random.uniform(N) * max(1, 6 * T // 10 - T // 2)).long()
    a, b = ((random.uniform(N) * 2).long() for _ in "ab")
    x[n, first], x[n, second] = torch.eye(6)[4 + a], torch.eye(6)[4 + b]
    return x.transpose(0, 1), 2 * a + b
