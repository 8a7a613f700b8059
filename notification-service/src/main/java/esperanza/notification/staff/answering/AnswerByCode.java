package esperanza.notification.staff.answering;

import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.access.NotPermitted;
import esperanza.kernel.RuleViolation;
import esperanza.notification.alert.AnswerAlert;
import esperanza.notification.alert.domain.AlertId;
import esperanza.notification.staff.KeepOwnWays;
import esperanza.notification.staff.WayCodes;
import esperanza.notification.staff.domain.Way;
import esperanza.notification.timer.read.WaitingAlerts;
import esperanza.protocol.vocabulary.WayKind;
import esperanza.reach.sms.SmsAnswers;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A person on duty sends the code of a page back by SMS, from a number that the person has proven. The answer stops the
 * paging of the alerts for which that page called, and opens nothing. A wrong code, a number of nobody and one try too
 * many end alike: nothing happens, and nobody is told.
 * <p>
 * Only four digits are an answer: the automatic reply of a telephone, or a text that quotes ours, is none.
 */
@Singleton
class AnswerByCode implements SmsAnswers {

    private static final Pattern CODE = Pattern.compile("\\s*([0-9]{4})\\s*");
    /** The pages of a quarter of an hour, two a minute and some more: two guesses among them are right once in 125. */
    private static final int COMPARED = 40;

    private final AnswerablePages pages;
    private final KeepOwnWays ways;
    private final WayCodes codes;
    private final WaitingAlerts waiting;
    private final PersonAsCaller callers;
    private final AnswerAlert answers;
    private final InstantSource clock;

    AnswerByCode(
            AnswerablePages pages,
            KeepOwnWays ways,
            WayCodes codes,
            WaitingAlerts waiting,
            PersonAsCaller callers,
            AnswerAlert answers,
            InstantSource clock) {
        this.pages = pages;
        this.ways = ways;
        this.codes = codes;
        this.waiting = waiting;
        this.callers = callers;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public Uni<Void> said(String number, String words) {
        var said = CODE.matcher(words);
        return said.matches()
                ? pages.sentBefore(clock.instant())
                        .chain(sent -> each(from(international(number), sent), said.group(1)))
                : Uni.createFrom().voidItem();
    }

    /** Some carriers leave out the mark of the code of a country. */
    private static String international(String number) {
        return number.startsWith("+") ? number : '+' + number;
    }

    /** The pages that went to this number, by person: a telephone may belong to two of them, and each has own codes. */
    private Map<String, List<SentPage>> from(String number, List<SentPage> sent) {
        Map<String, UUID> ways = sent.stream()
                .map(SentPage::person)
                .distinct()
                .collect(Collectors.toMap(person -> person, person -> codes.way(person, WayKind.SMS, number)));
        return sent.stream()
                .filter(page -> page.way().equals(ways.get(page.person())))
                .collect(Collectors.groupingBy(SentPage::person));
    }

    private Uni<Void> each(Map<String, List<SentPage>> sent, String code) {
        return Multi.createFrom()
                .iterable(sent.values())
                .onItem()
                .transformToUniAndConcatenate(newest -> tried(newest, code))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> tried(List<SentPage> newest, String code) {
        SentPage last = newest.getFirst();
        Instant now = clock.instant();
        return isProven(last)
                .chain(proven -> proven
                        ? pages.mayTry(last.way(), now)
                        : Uni.createFrom().item(false))
                .chain(may -> may ? compared(newest, code) : Uni.createFrom().voidItem());
    }

    private Uni<Boolean> isProven(SentPage page) {
        return ways.of(page.person())
                .map(own -> own.of(page.way()).filter(Way::proven).isPresent());
    }

    private Uni<Void> compared(List<SentPage> newest, String code) {
        return newest.stream()
                .limit(COMPARED)
                .filter(page -> codes.isRightOfPage(page.message(), code))
                .findFirst()
                .map(page -> pages.right(page.way()).chain(() -> answered(page)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> answered(SentPage page) {
        return waiting.since(page.person(), page.pagedAt()).chain(alerts -> Multi.createFrom()
                .iterable(alerts)
                .onItem()
                .transformToUniAndConcatenate(alert -> answered(page, alert))
                .onItem()
                .ignoreAsUni());
    }

    /** An alert that this person may not know of any more, or that another one answered, is left as it is. */
    private Uni<Void> answered(SentPage page, AlertId alert) {
        String key = "sms/" + page.message() + '/' + alert.value();
        return callers.of(page.person()).chain(known -> known.map(caller -> acknowledged(caller, alert, key))
                .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> acknowledged(Caller caller, AlertId alert, String key) {
        return Uni.createFrom()
                .deferred(() -> answers.acknowledge(caller, alert, WayKind.SMS, key))
                .replaceWithVoid()
                .onFailure(AnswerByCode::isLeft)
                .recoverWithUni(() -> Uni.createFrom().voidItem());
    }

    private static boolean isLeft(Throwable failure) {
        return failure instanceof NotHere || failure instanceof NotPermitted || failure instanceof RuleViolation;
    }
}
