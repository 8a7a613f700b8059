package esperanza.intake.domain;

/**
 * Why a report goes on: the person consented; they are seriously prevented from it and will be asked to ratify, or are a
 * collective that danger leaves no time to assemble; or an officer decided it with reasons and told the person.
 */
public enum ReferralBasis {
    CONSENT,
    SERIOUSLY_PREVENTED,
    HUMAN_ACT
}
