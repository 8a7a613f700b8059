package esperanza.protocol.vocabulary;

/**
 * A protective measure, as decided and handed over. The urgent route may decide any of them.
 *
 * <p>Sensitive: granted measures are reserved (Mexican law, arts 63-64), because they tell an aggressor what to
 * circumvent.
 */
public enum MeasureType implements Code {
    EVACUATION,
    TEMPORARY_RELOCATION,
    ESCORT,
    PROTECTION_OF_PREMISES,
    POLICE_PROTECTION,
    POLICE_PATROL,
    PANIC_BUTTON,
    MOBILE_OR_SATELLITE_PHONE,
    CAMERAS,
    LOCKS_AND_LIGHTS,
    METAL_DETECTOR,
    VEST,
    ARMOURED_VEHICLE,
    SELF_PROTECTION_COURSE,
    OBSERVER_ACCOMPANIMENT,
    PUBLIC_RECOGNITION,
    PUBLIC_RECTIFICATION,
    DIGITAL_SECURITY_SUPPORT,
    PSYCHOSOCIAL_FIRST_AID,
    COMMUNITY_MEASURE,
    EARLY_WARNING,
    OTHER,
    UNKNOWN;

    @Override
    public boolean sensitive() {
        return true;
    }
}
