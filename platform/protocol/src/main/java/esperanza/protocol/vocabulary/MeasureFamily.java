package esperanza.protocol.vocabulary;

/**
 * The family a protective measure belongs to.
 *
 * <p>Sensitive: measures granted are reserved: the family already tells an aggressor what to expect.
 */
public enum MeasureFamily implements Code {
    PREVENTION,
    PREVENTIVE,
    PROTECTION,
    URGENT,
    COLLECTIVE,
    DIGITAL,
    PSYCHOSOCIAL,
    POLITICAL_RECOGNITION,
    UNKNOWN;

    @Override
    public boolean sensitive() {
        return true;
    }
}
