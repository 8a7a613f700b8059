package esperanza.intake.likeness.finding;

import esperanza.intake.relating.read.alike.Contact;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.LikenessReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Compares a report with others that may resemble it.
 *
 * <p>Many may share a trace: it is a hotline's own number, or somebody wants to hide a series among reports of their own.
 * The latest {@link #CROWD} of these are told, so that no report of a series is alone. A phrase that more of them say in
 * other words is one that everybody uses, and no reason.
 */
final class Comparison {

    /** The thirty-fourth threat of a series is seen as such, and a series three times as long as well. */
    static final int CROWD = 100;

    private static final Duration SAME_DAYS = Duration.ofDays(7);

    private Comparison() {}

    /** @param reasons at least one of them strong */
    record Alike(Features other, Set<LikenessReason> reasons) {}

    /**
     * The reports that resemble this one for a strong reason, with all reasons.
     *
     * @param others the latest in front
     */
    static List<Alike> of(Features one, List<Features> others) {
        Map<ReportId, Set<LikenessReason>> strong = new HashMap<>();
        for (Contact contact : one.contacts()) {
            add(strong, reason(contact), latest(others, other -> names(other, contact)));
        }
        for (Phrase phrase : one.phrases()) {
            add(strong, LikenessReason.SAME_WORDING, latest(others, other -> repeats(other, phrase)));
            add(strong, LikenessReason.LIKE_WORDING, rewording(phrase, others));
        }
        List<Alike> alike = new ArrayList<>();
        for (Features other : others) {
            Set<LikenessReason> reasons = strong.getOrDefault(other.reportId(), Set.of());
            if (!reasons.isEmpty()) {
                addWeak(reasons, one, other);
                alike.add(new Alike(other, reasons));
            }
        }
        return alike;
    }

    private static void add(
            Map<ReportId, Set<LikenessReason>> strong, LikenessReason reason, Stream<Features> sharing) {
        sharing.forEach(other -> strong.computeIfAbsent(other.reportId(), none -> EnumSet.noneOf(LikenessReason.class))
                .add(reason));
    }

    private static Stream<Features> latest(List<Features> others, Predicate<Features> sharing) {
        return others.stream().filter(sharing).limit(CROWD);
    }

    private static Stream<Features> rewording(Phrase phrase, List<Features> others) {
        List<Features> saying =
                others.stream().filter(other -> says(other, phrase)).toList();
        return saying.size() > CROWD ? Stream.empty() : saying.stream().filter(other -> !repeats(other, phrase));
    }

    private static boolean names(Features other, Contact contact) {
        return other.contacts().stream().anyMatch(contact::sameAs);
    }

    private static boolean says(Features other, Phrase phrase) {
        return other.phrases().stream().anyMatch(phrase::isLike);
    }

    private static boolean repeats(Features other, Phrase phrase) {
        return other.phrases().stream().anyMatch(phrase::sameAs);
    }

    private static void addWeak(Set<LikenessReason> reasons, Features one, Features other) {
        if (!Collections.disjoint(one.organisations(), other.organisations())) {
            reasons.add(LikenessReason.SAME_ORGANISATION);
        }
        if (one.area().isPresent() && one.area().equals(other.area())) {
            reasons.add(LikenessReason.SAME_AREA);
        }
        if (!Collections.disjoint(one.channels(), other.channels())) {
            reasons.add(LikenessReason.SAME_CHANNEL);
        }
        if (one.channels().size() > 1 && one.channels().equals(other.channels())) {
            reasons.add(LikenessReason.SAME_SEQUENCE);
        }
        if (Duration.between(one.day(), other.day()).abs().compareTo(SAME_DAYS) <= 0) {
            reasons.add(LikenessReason.SAME_DAYS);
        }
    }

    private static LikenessReason reason(Contact contact) {
        return switch (contact.field()) {
            case TRACE_PHONE -> LikenessReason.SAME_NUMBER;
            case TRACE_HANDLE -> LikenessReason.SAME_HANDLE;
            case TRACE_EMAIL -> LikenessReason.SAME_EMAIL;
            case TRACE_ACCOUNT -> LikenessReason.SAME_ACCOUNT;
            case TRACE_PLATE -> LikenessReason.SAME_PLATE;
            case TRACE_WORDING -> LikenessReason.SAME_WORDING;
            case PHONE, EMAIL, DOCUMENT, REPORTER_PHONE, REPORTER_EMAIL, REPORTER_DOCUMENT ->
                LikenessReason.SAME_ORGANISATION;
        };
    }
}
