def f(x):
    return {{function}}


def sample(random):  #? sampled
    #: code.gen.sample #? sampled
    x = {{places}}  #? sampled
    return x, f(x) + {{sigma}} * random.normal({{n}})  #? sampled


random = Random({{seed}})
x, y = sample(random)  #? sampled
x = {{places}}  #? !sampled
y = f(x) + {{sigma}} * random.normal({{n}})  #? !sampled
test_x = random.uniform({{tests}})
test_y = f(test_x) + {{sigma}} * random.normal({{tests}})
