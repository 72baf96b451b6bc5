"""Whether a figure of several networks joined tells anything of one of them."""


def joint_is_secret(answered, agree, disagree, minimum):
    """Whether every count of each of the networks joined may have more than one value.

    Known are how many answered in each network, that each has fewer than the minimum of valid answers, their sum, and to
    a member one own answer. Tried are all counts that fit.
    """
    if agree + disagree - min(max(answered), minimum - 1) < minimum:
        return False
    choices = [[(k, d, each - k - d) for k in range(each + 1) for d in range(each + 1 - k) if 0 < k + d < minimum]
               for each in answered]
    readers = [(None, choices)]
    for member in range(len(answered)):
        for kind in range(3):
            own = [each for each in choices[member] if each[kind] > 0]
            readers.append((member, choices[:member] + [own] + choices[member + 1:]))
    for member, known in readers:
        fitting = [fits(known, position, agree, disagree) for position in range(len(known))]
        for position, counts in enumerate(fitting):
            if position == member and answered[member] == 1:
                continue
            if counts and min(len({k for k, d in counts}), len({d for k, d in counts}),
                              len({k + d for k, d in counts})) == 1:
                return False
    return True


def fits(choices, position, agree, disagree):
    """The counts one network may have when the others make up the rest."""
    sums = {(0, 0)}
    for other, counts in enumerate(choices):
        if other != position:
            sums = {(k + a, d + b) for k, d in sums for a, b, _ in counts if k + a <= agree and d + b <= disagree}
    return {(k, d) for k, d, _ in choices[position] if (agree - k, disagree - d) in sums}


def joint_tells(joint, parts, minimum):
    """Whether the joint share leaves fewer than the minimum outside it, and only one count of agreeing fits them."""
    for agree, valid in parts:
        outside = valid - joint[1]
        if 0 < agree < valid and 0 < outside < minimum:
            fitting = [each for each in range(outside + 1) if joint[0] <= agree - each <= joint[1]]
            if len(fitting) == 1:
                return True
    return False
