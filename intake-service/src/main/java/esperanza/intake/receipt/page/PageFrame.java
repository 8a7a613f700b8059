package esperanza.intake.receipt.page;

import esperanza.intake.contact.domain.Wish;
import esperanza.intake.door.view.KeyGiven;
import esperanza.intake.receipt.view.ContactAtDoor;
import esperanza.intake.report.view.NextTerm;
import esperanza.intake.report.view.NoticeAtDoor;
import esperanza.protocol.term.Profile;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The frame of all public pages: the exit, the languages, the emergency number, and instants in words. */
@Singleton
class PageFrame {

    /** An instant, for programs and for people. */
    record Moment(String machine, String words) {}

    /** A term, and its due instant. */
    record Due(String what, Moment by) {}

    /**
     * A notice at the own door.
     *
     * @param words empty: it was not opened yet, or its words were erased
     */
    record Notice(String id, String kind, Moment at, Optional<Moment> due, boolean read, String words) {}

    /** A key that was given to the own door: the day, for whom, and whether it still opens. */
    record Key(Moment day, String whose, boolean opens) {}

    /** The contact of the person: what they can wish, what they wish, and whether their way is proven. */
    record Told(List<Wished> wishes, boolean proven) {}

    record Wished(String code, String name, boolean chosen) {}

    private final Profile profile;
    private final String exit;

    PageFrame(Profile profile, @ConfigProperty(name = "esperanza.public.quick-exit") String exit) {
        this.profile = profile;
        this.exit = exit;
    }

    TemplateInstance of(Template template, Words words) {
        return template.data("w", words.all())
                .data("exit", exit)
                .data("emergency", profile.emergency().number())
                .data("invented", profile.isDemonstration())
                .data("languages", Stream.of(Words.values()).map(Words::all).toList());
    }

    /** Without other languages: changing it would lose what no other page has. */
    TemplateInstance alone(Template template, Words words) {
        return of(template, words).data("languages", List.of());
    }

    List<Due> terms(Words words, List<NextTerm> terms) {
        return terms.stream()
                .sorted(Comparator.comparing(NextTerm::by))
                .map(term -> new Due(words.word("term" + term.what()), at(words, term.by())))
                .toList();
    }

    List<Notice> notices(Words words, List<NoticeAtDoor> notices) {
        return notices.stream()
                .map(each -> new Notice(
                        each.noticeId().toString(),
                        words.word("notice" + each.kind()),
                        at(words, each.at()),
                        each.due().map(due -> at(words, due)),
                        each.read(),
                        each.words().orElse("[…]")))
                .toList();
    }

    List<Key> keys(Words words, List<KeyGiven> keys) {
        return keys.stream()
                .map(each -> new Key(day(words, each.at()), words.word("keyFor" + each.scope()), each.opens()))
                .toList();
    }

    Told contact(Words words, ContactAtDoor contact) {
        List<Wished> wishes = Stream.of(Wish.values())
                .map(wish -> new Wished(wish.name(), words.word("wish" + wish), wish == contact.wish()))
                .toList();
        return new Told(wishes, contact.proven());
    }

    private Moment day(Words words, Instant instant) {
        ZonedDateTime here = instant.atZone(profile.zone());
        return new Moment(here.toLocalDate().toString(), here.format(words.days()));
    }

    /** The day in full, with the zone, because a term may be met by a minute. */
    Moment at(Words words, Instant instant) {
        ZonedDateTime here = instant.atZone(profile.zone());
        return new Moment(here.toOffsetDateTime().toString(), here.format(words.moments()));
    }
}
