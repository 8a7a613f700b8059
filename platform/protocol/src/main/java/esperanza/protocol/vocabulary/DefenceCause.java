package esperanza.protocol.vocabulary;

/**
 * The cause that a person or collective defends. A defender is defined by activity, never by a post or a paper.
 *
 * <p>Sensitive: cause and place together single a person out, and a register of causes is useful to an aggressor.
 */
public enum DefenceCause implements Code {
    LAND_TERRITORY,
    ENVIRONMENT,
    INDIGENOUS_PEOPLES,
    AFRODESCENDANT_PEOPLES,
    PEASANT_RURAL,
    WOMENS_RIGHTS,
    SEXUAL_REPRODUCTIVE_RIGHTS,
    LGBTIQ_RIGHTS,
    LABOUR_TRADE_UNION,
    VICTIMS_TRUTH_JUSTICE,
    DISAPPEARED_PERSONS,
    FREEDOM_OF_EXPRESSION,
    JUDICIAL_INDEPENDENCE,
    ANTI_CORRUPTION,
    CHILDREN_YOUTH,
    MIGRANTS_REFUGEES,
    DISABILITY_RIGHTS,
    ECONOMIC_SOCIAL_CULTURAL,
    CIVIL_POLITICAL,
    PEACE,
    PERSONS_DEPRIVED_OF_LIBERTY,
    OTHER,
    UNKNOWN;

    @Override
    public boolean sensitive() {
        return true;
    }
}
