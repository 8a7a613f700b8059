package esperanza.protocol.term;

import static java.time.temporal.ChronoUnit.SECONDS;

import esperanza.protocol.vocabulary.Vocabulary;
import java.time.Instant;
import java.util.Locale;

/**
 * The only function that computes a term. Intake shows its result and notification stores it; no other code computes.
 */
public final class Terms {

    private Terms() {}

    /**
     * Computes the term of a rule from its start. {@code due} is never before {@code start}; hours are exact; calendar
     * days end with the day in the profile's time zone.
     *
     * @throws IllegalArgumentException if the profile has no such rule
     */
    public static Term due(Profile profile, String ruleId, Instant start) {
        TermRule rule = profile.rule(ruleId);
        Instant due = rule.length().dueAfter(start, profile.zone());
        return new Term(ruleId, start, due, new Text(inEnglish(profile, rule, due), inSpanish(profile, rule, due)));
    }

    private static String inEnglish(Profile profile, TermRule rule, Instant due) {
        return "%s by %s: %s after %s (%s; profile %s v%d%s)"
                .formatted(
                        rule.label().en(),
                        local(due, profile),
                        rule.length().text().en(),
                        Vocabulary.label(rule.startsOn(), Locale.ENGLISH),
                        rule.basis().citation(),
                        profile.code(),
                        profile.version(),
                        rule.internalTarget() ? "; an internal target, not law" : "");
    }

    private static String inSpanish(Profile profile, TermRule rule, Instant due) {
        return "%s a más tardar el %s: %s desde %s (%s; perfil %s v%d%s)"
                .formatted(
                        rule.label().es(),
                        local(due, profile),
                        rule.length().text().es(),
                        Vocabulary.label(rule.startsOn(), Locale.of("es")),
                        rule.basis().citation(),
                        profile.code(),
                        profile.version(),
                        rule.internalTarget() ? "; meta interna, no ley" : "");
    }

    private static String local(Instant due, Profile profile) {
        return due.atZone(profile.zone())
                .toOffsetDateTime()
                .truncatedTo(SECONDS)
                .toString();
    }
}
