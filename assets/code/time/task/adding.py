def deal(random, N, T):
    #: code.time.task.adding
    u, first = random.uniform(N, T), (random.uniform(N) * (T // 2)).long()
    second, n = T // 2 + (random.uniform(N) * (T - T // 2)).long(), torch.arange(N)
    marks = torch.zeros(N, T)
    marks[n, first] = marks[n, second] = 1
    x, t = torch.stack([u, marks], -1), u[n, first] + u[n, second]
    return x.transpose(0, 1), t.unsqueeze(1)
