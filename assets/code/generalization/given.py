def f(x):  #? truth
    return {{function}}  #? truth


def sample(random):  #? drawn&sampled
    #: code.gen.sample #? drawn&sampled
    x = {{places}}  #? drawn&sampled
    return x, f(x) + {{sigma}} * random.normal({{n}})  #? drawn&sampled


x, y = np.array({{x}}), np.array({{y}})
test_x, test_y = np.array({{test x}}), np.array({{test y}})
