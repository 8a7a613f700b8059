package esperanza.protection.decision.domain;

import java.util.Optional;

/** Reasons that are near-identical to those of decisions on other plans: the same text is no individual reason. */
public enum AlikeReasons {
    FEW,
    /** Five or more. */
    MANY;

    private static final int MANY_FROM = 5;

    /** @param decisions of how many other decisions; none: empty */
    public static Optional<AlikeReasons> of(int decisions) {
        if (decisions == 0) {
            return Optional.empty();
        }
        return Optional.of(decisions < MANY_FROM ? FEW : MANY);
    }
}
