package esperanza.protection.measure.domain;

/** The answer of the person to one measure. A later answer takes the place of an earlier one. */
public enum PersonsAnswer {
    ACCEPTED,
    DECLINED
}
