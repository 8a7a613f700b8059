package esperanza.intake.domain;

/** Why a report goes on: the person consented, or an officer decided it with reasons and told the person. */
public enum ReferralBasis {
    CONSENT,
    HUMAN_ACT
}
