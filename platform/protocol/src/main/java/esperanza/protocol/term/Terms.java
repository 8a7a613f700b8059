package esperanza.protocol.term;

import static java.time.temporal.ChronoUnit.SECONDS;

import esperanza.protocol.vocabulary.Vocabulary;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The only function that computes a term. Intake shows its result and notification stores it; no other code computes.
 */
public final class Terms {

    private Terms() {}

    /**
     * Computes the term by the version of the profile that was in force at its start.
     *
     * @throws IllegalArgumentException if that version has no such rule
     */
    public static Term due(Profiles profiles, String ruleId, Instant start) {
        return due(profiles.at(start), ruleId, start);
    }

    /**
     * Computes the term of a rule from its start. {@code due} is never before {@code start}; hours are exact; days
     * end in the profile's time zone and count by its calendar.
     *
     * @throws IllegalArgumentException if the profile has no such rule
     */
    public static Term due(Profile profile, String ruleId, Instant start) {
        return due(profile, ruleId, start, Optional.empty(), List.of());
    }

    /**
     * The same, of a term that the event which starts it gives a date, and of one that was paused.
     *
     * @throws IllegalArgumentException if the profile has no such rule, or the rule needs a date and there is none
     */
    public static Term due(Profile profile, String ruleId, Instant start, Optional<Instant> date, List<Pause> pauses) {
        TermRule rule = profile.rule(ruleId);
        Instant due = dueAt(profile, rule, start, date, pauses);
        return new Term(ruleId, start, due, explain(profile, rule, start, due, pauses));
    }

    /**
     * The last instant of the term, without the sentences that explain it.
     *
     * @throws IllegalArgumentException if the rule needs a date and there is none
     */
    public static Instant dueAt(
            Profile profile, TermRule rule, Instant start, Optional<Instant> date, List<Pause> pauses) {
        return rule.length().dueAfter(start, date, profile.legalCalendar(), pauses);
    }

    /**
     * The last instant that the counted length of a term allows for a date that somebody sets. Empty: the profile has no
     * such rule, or leaves the date open.
     */
    public static Optional<Instant> latest(Profile profile, String ruleId, Instant start) {
        return profile.terms().stream()
                .filter(rule -> rule.id().equals(ruleId) && !rule.length().needsDate())
                .findFirst()
                .map(rule -> dueAt(profile, rule, start, Optional.empty(), List.of()));
    }

    /**
     * The calculation behind {@link #due}, with the pauses that the term had. Its sentence says how the days were
     * counted.
     *
     * @throws IllegalArgumentException if the profile has no such rule, or a pause begins before the term
     */
    public static Reckoning reckon(Profile profile, String ruleId, Instant start, List<Pause> pauses) {
        return Reckoning.after(
                profile.rule(ruleId).length().counted().orElseThrow(), start, profile.legalCalendar(), pauses);
    }

    /**
     * Says what is due, when and by which norm. Of a term in days or months it also says how they were counted: the first
     * day, the days that did not count, and whether the last day moved.
     */
    private static Text explain(Profile profile, TermRule rule, Instant start, Instant due, List<Pause> pauses) {
        Optional<Reckoning> counted = rule.length()
                .counted()
                .filter(length -> length.countsDays() || length.countsMonths())
                .map(length -> Reckoning.after(length, start, profile.legalCalendar(), pauses))
                .filter(reckoning -> reckoning.due().equals(due));
        return new Text(
                inEnglish(profile, rule, due) + counted(counted, Locale.ENGLISH),
                inSpanish(profile, rule, due) + counted(counted, Locale.of("es")),
                inPortuguese(profile, rule, due) + counted(counted, Locale.of("pt")));
    }

    private static String counted(Optional<Reckoning> reckoning, Locale locale) {
        return reckoning.map(how -> ". " + how.in(locale)).orElse("");
    }

    private static String inEnglish(Profile profile, TermRule rule, Instant due) {
        return "%s by %s: %s %s %s (%s%s; profile %s v%d%s)"
                .formatted(
                        rule.label().en(),
                        local(due, profile),
                        rule.length().words().en(),
                        rule.length().needsDate() ? "with" : "after",
                        Vocabulary.label(rule.startsOn(), Locale.ENGLISH),
                        rule.basis().citation(),
                        rule.basis().unverified() ? "; not checked in the text of the norm" : "",
                        profile.code(),
                        profile.version(),
                        rule.internalTarget() ? "; an internal target, not law" : "");
    }

    private static String inSpanish(Profile profile, TermRule rule, Instant due) {
        return "%s a más tardar el %s: %s %s %s (%s%s; perfil %s v%d%s)"
                .formatted(
                        rule.label().es(),
                        local(due, profile),
                        rule.length().words().es(),
                        rule.length().needsDate() ? "con" : "desde",
                        Vocabulary.label(rule.startsOn(), Locale.of("es")),
                        rule.basis().citation(),
                        rule.basis().unverified() ? "; sin comprobar en el texto de la norma" : "",
                        profile.code(),
                        profile.version(),
                        rule.internalTarget() ? "; meta interna, no ley" : "");
    }

    private static String inPortuguese(Profile profile, TermRule rule, Instant due) {
        return "%s até %s: %s %s %s (%s%s; perfil %s v%d%s)"
                .formatted(
                        rule.label().pt(),
                        local(due, profile),
                        rule.length().words().pt(),
                        rule.length().needsDate() ? "com" : "desde",
                        Vocabulary.label(rule.startsOn(), Locale.of("pt")),
                        rule.basis().citation(),
                        rule.basis().unverified() ? "; sem verificação no texto da norma" : "",
                        profile.code(),
                        profile.version(),
                        rule.internalTarget() ? "; meta interna, não lei" : "");
    }

    private static String local(Instant due, Profile profile) {
        return due.atZone(profile.zone())
                .toOffsetDateTime()
                .truncatedTo(SECONDS)
                .toString();
    }
}
