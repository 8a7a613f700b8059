package esperanza.investigation.pattern.rest;

import esperanza.investigation.pattern.domain.PublicMessage;
import esperanza.investigation.pattern.domain.PublicMessage.Kind;
import esperanza.investigation.pattern.domain.PublicText;
import esperanza.investigation.pattern.domain.WarningCertainty;
import esperanza.investigation.pattern.domain.WarningMessage;
import esperanza.investigation.pattern.domain.WarningPattern;
import esperanza.investigation.pattern.domain.WarningSeverity;
import esperanza.investigation.pattern.domain.WarningUrgency;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Messages as everybody was told them, for tests. */
final class Published {

    private static final Instant SENT = Instant.parse("2026-03-02T08:30:00.123456Z");

    private Published() {}

    static PublicMessage message(UUID id, Instant since, String... languages) {
        return new PublicMessage(id, Kind.ALERT, SENT, List.of(), content(id, since), texts(languages));
    }

    static PublicMessage after(PublicMessage before, Kind kind, UUID id) {
        return new PublicMessage(id, kind, SENT.plusSeconds(60), List.of(before), before.content(), before.texts());
    }

    private static WarningMessage content(UUID id, Instant since) {
        return new WarningMessage(
                id,
                List.of(),
                "XX-01",
                WarningPattern.AREA,
                since,
                List.of("NATIONAL_POLICE", "OMBUDSMAN"),
                WarningUrgency.EXPECTED,
                WarningSeverity.SEVERE,
                WarningCertainty.LIKELY,
                Instant.parse("2026-06-01T00:00:00Z"));
    }

    private static List<PublicText> texts(String... languages) {
        return Stream.of(languages)
                .map(language ->
                        new PublicText(language, "Amenazas <" + language + ">", "Se parecen & siguen", "Repórtelas"))
                .toList();
    }
}
