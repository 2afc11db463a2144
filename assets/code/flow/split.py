order = Random({{split seed}}).shuffle(list(range(len(x))))
x, y = x[order], y[order]
x = (x - x[:TRAINING].mean(0)) / x[:TRAINING].std(0, correction=0)  #? !constant
mean, deviation = x[:TRAINING].mean(0), x[:TRAINING].std(0, correction=0)  #? constant
x = (x - mean) / torch.where(deviation > 0, deviation, 1)  #? constant
