package esperanza.intake.report.domain;

/**
 * The basis on which a report is referred:
 * <ul>
 * <li>CONSENT: the person consented.
 * <li>SERIOUSLY_PREVENTED: the person cannot consent and will be asked to ratify, or danger leaves a collective no time
 *     to assemble.
 * <li>HUMAN_ACT: an officer decided with reasons and told the person.
 * </ul>
 */
public enum ReferralBasis {
    CONSENT,
    SERIOUSLY_PREVENTED,
    HUMAN_ACT
}
