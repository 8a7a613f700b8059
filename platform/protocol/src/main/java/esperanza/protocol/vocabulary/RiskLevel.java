package esperanza.protocol.vocabulary;

/** How much protection a person needs, ascending. The lowest level has a date of its next assessment, too. */
public enum RiskLevel implements Code {
    LOW,
    MEDIUM,
    HIGH,
    EXTREME;

    public boolean atLeast(RiskLevel floor) {
        return compareTo(floor) >= 0;
    }

    /** The next level above; the highest has none above it. */
    public RiskLevel raised() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    public RiskLevel or(RiskLevel other) {
        return atLeast(other) ? this : other;
    }
}
