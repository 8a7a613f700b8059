package esperanza.protocol.term;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A digest of that by which the terms of a version of a profile count. Labels, names and comparators are words, and may be
 * corrected.
 */
final class Fingerprint {

    private Fingerprint() {}

    static String of(Profile profile) {
        Stream<Object> whole = Stream.of(profile.code(), profile.version(), profile.inForceFrom(), profile.zone());
        return sha256(
                Stream.of(whole, profile.terms().stream().map(Fingerprint::ofTerm), ofCalendar(profile.calendar()))
                        .flatMap(parts -> parts)
                        .map(Object::toString)
                        .collect(Collectors.joining("\n")));
    }

    private static Object ofTerm(TermRule term) {
        return List.of(
                term.id(),
                holder(term),
                term.per(),
                term.startsOn(),
                term.metBy(),
                term.confirmedBy(),
                term.contestedBy(),
                term.withdrawnBy(),
                term.movedBy(),
                term.pausedBy(),
                term.resumedBy(),
                term.startsAgain(),
                term.onlyInforms(),
                term.length(),
                norm(term.basis()),
                term.internalTarget(),
                term.warnAhead());
    }

    /** The digest of a version whose terms are all of the authority is that from before there were others. */
    private static String holder(TermRule term) {
        return term.isOfThePerson() ? term.holder() + '/' + term.heldBy() : term.holder();
    }

    private static Stream<Object> ofCalendar(CalendarRules calendar) {
        Stream<Object> rules = Stream.of(
                rule(calendar.weekend()),
                calendar.seat(),
                rule(calendar.declared()),
                rule(calendar.firstDay()),
                rule(calendar.lastDay()),
                rule(calendar.missingDay()),
                rule(calendar.resumption()));
        Stream<Object> holidays = calendar.holidays().stream()
                .flatMap(law -> law.days().stream().map(day -> List.of(norm(law.basis()), law.area(), day.day())));
        return Stream.concat(rules, holidays);
    }

    private static Object rule(Ruled<?> ruled) {
        return List.of(ruled.rule(), norm(ruled.basis()));
    }

    private static Object norm(LegalBasis basis) {
        return List.of(basis.norm(), basis.article(), basis.status());
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each JDK has SHA-256", e);
        }
    }
}
