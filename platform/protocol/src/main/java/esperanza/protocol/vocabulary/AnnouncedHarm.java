package esperanza.protocol.vocabulary;

/**
 * Facet F5: the harm that a threat announces. Several may apply.
 *
 * <p>Sensitive in part: a threat of sexual violence stigmatises its target among all who learn of it.
 */
public enum AnnouncedHarm implements Code {
    DEATH,
    PHYSICAL_INJURY,
    SEXUAL_VIOLENCE,
    ENFORCED_DISAPPEARANCE,
    KIDNAPPING,
    TORTURE,
    DISPLACEMENT,
    PROPERTY,
    ECONOMIC_LABOUR,
    CRIMINALISATION,
    REPUTATION,
    DIGITAL,
    HARM_TO_FAMILY,
    HARM_TO_COMMUNITY,
    TERRITORY_ENVIRONMENT,
    UNSPECIFIED,
    UNKNOWN;

    @Override
    public boolean sensitive() {
        return this == SEXUAL_VIOLENCE;
    }
}
