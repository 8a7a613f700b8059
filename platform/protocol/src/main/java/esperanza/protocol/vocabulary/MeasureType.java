package esperanza.protocol.vocabulary;

/**
 * A protective measure, as decided and handed over. The urgent route may decide any of them; the family says where
 * laws place it.
 *
 * <p>Sensitive: measures granted are reserved (Mexican law, arts 63-64): they tell an aggressor what to get round.
 */
public enum MeasureType implements Code {
    EVACUATION(MeasureFamily.URGENT),
    TEMPORARY_RELOCATION(MeasureFamily.URGENT),
    ESCORT(MeasureFamily.URGENT),
    PROTECTION_OF_PREMISES(MeasureFamily.URGENT),
    POLICE_PROTECTION(MeasureFamily.URGENT),
    POLICE_PATROL(MeasureFamily.PROTECTION),
    PANIC_BUTTON(MeasureFamily.PROTECTION),
    MOBILE_OR_SATELLITE_PHONE(MeasureFamily.PROTECTION),
    CAMERAS(MeasureFamily.PROTECTION),
    LOCKS_AND_LIGHTS(MeasureFamily.PROTECTION),
    METAL_DETECTOR(MeasureFamily.PROTECTION),
    VEST(MeasureFamily.PROTECTION),
    ARMOURED_VEHICLE(MeasureFamily.PROTECTION),
    SELF_PROTECTION_COURSE(MeasureFamily.PREVENTIVE),
    OBSERVER_ACCOMPANIMENT(MeasureFamily.PREVENTIVE),
    PUBLIC_RECOGNITION(MeasureFamily.POLITICAL_RECOGNITION),
    PUBLIC_RECTIFICATION(MeasureFamily.POLITICAL_RECOGNITION),
    DIGITAL_SECURITY_SUPPORT(MeasureFamily.DIGITAL),
    PSYCHOSOCIAL_FIRST_AID(MeasureFamily.PSYCHOSOCIAL),
    COMMUNITY_MEASURE(MeasureFamily.COLLECTIVE),
    EARLY_WARNING(MeasureFamily.PREVENTION),
    OTHER(MeasureFamily.UNKNOWN),
    UNKNOWN(MeasureFamily.UNKNOWN);

    private final MeasureFamily family;

    MeasureType(MeasureFamily family) {
        this.family = family;
    }

    public MeasureFamily family() {
        return family;
    }

    @Override
    public boolean sensitive() {
        return true;
    }
}
