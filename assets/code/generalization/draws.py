#: code.gen.draws
drawn = [[], [], []]
for draw in range({{count}}):
    drawn[0].append(errors(predict(x, y, x, draw=draw, l2=0), y))
    drawn[1].append(errors(predict(x, y, test_x, draw=draw, l2=0), test_y))
    drawn[2].append(errors(predict(x, y, test_x, draw=draw, l2={{compared}}), test_y))
medians = [np.sort(each, 0)[{{count}} // 2] for each in drawn]
