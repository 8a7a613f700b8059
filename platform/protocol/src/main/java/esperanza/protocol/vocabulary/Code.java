package esperanza.protocol.vocabulary;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A code of the vocabulary. The lists are closed here, so that every code has labels, a source and a verification mark
 * ({@link Vocabulary}). Codes are stored and published by their English name; within a major version of an event codes
 * are only added, and open lists carry {@code UNKNOWN} for a code that the reader is too old to know.
 */
public sealed interface Code
        permits AlertKind,
                AnnouncedHarm,
                ApparentAim,
                AuthorClass,
                AuthorRole,
                CaseFunction,
                Channel,
                CodingSource,
                Confirmation,
                ConsentPurpose,
                ConsentState,
                ContactMethod,
                DefenceActivity,
                DefenceCause,
                DigitalSubtype,
                DiscriminatoryComponent,
                DoorScope,
                HypothesisStatus,
                HypothesisType,
                LegalMoment,
                LikenessReason,
                MeasureType,
                OpeningPurpose,
                PartyKind,
                PartyRole,
                PlacePrecision,
                Presence,
                ReferralDestination,
                ReporterKind,
                RiskLevel,
                SendingRule,
                StateLink,
                StatementKind,
                TargetLevel,
                TemporalPattern,
                ThreatChannel,
                ThreatExpression,
                TimePrecision,
                TraceKind,
                TransferDestination,
                TriageFactor,
                Urgency,
                WayKind {

    /** The English code, as stored and published. */
    String name();

    /** The code of an open list by its stored name; {@code UNKNOWN} if this release is too old to know it. */
    static <C extends Enum<C> & Code> C known(Class<C> list, String name) {
        return Stream.of(list.getEnumConstants())
                .filter(code -> code.name().equals(name))
                .findFirst()
                .orElseGet(() -> Enum.valueOf(list, "UNKNOWN"));
    }

    /** The kind of this code in a long list: a name of the list {@code …Kind} in {@link Names}. */
    default Optional<String> kind() {
        return Optional.empty();
    }

    /**
     * Whether this code may travel only in sealed form, because it singles a person out or tells whom the report
     * accuses. Each list with such codes gives the reason.
     */
    default boolean sensitive() {
        return false;
    }
}
