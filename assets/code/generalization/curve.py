def f(x):
    return {{function}}


def sample(random):
    #: code.gen.sample
    x = {{places}}
    return x, f(x) + {{sigma}} * random.normal({{n}})


random = Random({{seed}})
x, y = sample(random)
test_x = random.uniform({{tests}})
test_y = f(test_x) + {{sigma}} * random.normal({{tests}})
