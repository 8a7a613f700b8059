package esperanza.intake.receipt.page;

import esperanza.intake.disclosure.view.OpeningItem;
import esperanza.intake.erasure.view.ErasureCertificate;
import esperanza.intake.receipt.view.Conversation;
import esperanza.intake.report.view.NextTerm;
import esperanza.intake.report.view.Said;
import esperanza.protocol.term.Profile;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.ConsentState;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Renders the public pages, without scripts, in one of three languages. */
@Singleton
class Pages {

    /** An instant, for programs and for people. */
    record Moment(String machine, String words) {}

    /** A term, and its due instant. */
    record Due(String what, Moment by) {}

    /** A line of the conversation. */
    record Line(String who, Moment at, String words) {}

    /** The consent to one purpose, and the buttons that change it. */
    record Agreed(String purpose, String name, String state, List<Button> buttons) {}

    /** A button: the change it causes, and its label. */
    record Button(String change, String action) {}

    /** An opening of the report, in words. */
    record Opened(Moment at, String part, String who, String purpose) {}

    private final Template start;
    private final Template received;
    private final Template conversation;
    private final Template none;
    private final Template plain;
    private final Template again;
    private final Profile profile;
    private final String exit;
    private final String phone;
    private final String figures;

    Pages(
            @Location("page/start") Template start,
            @Location("page/received") Template received,
            @Location("page/conversation") Template conversation,
            @Location("page/none") Template none,
            @Location("page/plain") Template plain,
            @Location("page/again") Template again,
            Profile profile,
            @ConfigProperty(name = "esperanza.public.quick-exit") String exit,
            @ConfigProperty(name = "esperanza.public.phone") String phone,
            @ConfigProperty(name = "esperanza.public.figures") Optional<String> figures) {
        this.start = start;
        this.received = received;
        this.conversation = conversation;
        this.none = none;
        this.plain = plain;
        this.again = again;
        this.profile = profile;
        this.exit = exit;
        this.phone = phone;
        this.figures = figures.orElse("");
    }

    TemplateInstance start(Words words, Form form, boolean missing) {
        return (missing ? alone(start, words) : of(start, words))
                .data("figures", figures)
                .data("form", form.shown())
                .data("missing", missing)
                .data("key", form.key().orElseGet(() -> UUID.randomUUID().toString()));
    }

    TemplateInstance received(Words words, Optional<String> receipt, List<NextTerm> terms) {
        return alone(received, words).data("receipt", receipt.orElse("")).data("terms", terms(words, terms));
    }

    /**
     * The conversation page.
     *
     * @param form the sent form, with the receipt; words that were not recorded are shown again
     * @param effect the effect of the last action, in words; empty if there was none
     * @param error the key of what is wrong with the words that were sent; empty if nothing is
     */
    TemplateInstance conversation(
            Words words, Form form, Conversation held, Optional<String> effect, Optional<String> error) {
        return of(conversation, words)
                .data("receipt", form.text("receipt"))
                .data("key", UUID.randomUUID().toString())
                .data("done", effect.isPresent())
                .data("effect", effect.orElse(""))
                .data("error", error.map(words::word).orElse(""))
                .data("typed", (effect.isPresent() ? Form.first() : form).said())
                .data("stage", words.word("stage" + held.standing().stage()))
                .data("acknowledged", held.standing().acknowledged())
                .data("terms", terms(words, held.standing().terms()))
                .data(
                        "said",
                        held.said().stream().map(said -> line(words, said)).toList())
                .data("question", open(held.said()))
                .data("erasure", held.erasure().isPresent())
                .data(
                        "erasureId",
                        held.erasure()
                                .map(asked -> asked.erasureId().toString())
                                .orElse(""))
                .data(
                        "erasureFrom",
                        held.erasure().flatMap(ErasureCertificate::carryOutFrom).map(instant -> at(words, instant)))
                .data("consents", consents(words, held))
                .data("collective", held.collective())
                .data(
                        "openings",
                        held.openings().stream()
                                .map(each -> opened(words, each))
                                .toList());
    }

    /**
     * The page for a receipt that opens nothing. A receipt that was sent alone is shown, to be mended. A button sends
     * more: then somebody may have shut the receipt meanwhile, and it is not shown.
     */
    TemplateInstance none(Words words, Form form) {
        return of(none, words).data("receipt", form.isReceiptAlone() ? form.text("receipt") : "");
    }

    TemplateInstance plain(Words words, String heading, String text) {
        return of(plain, words).data("heading", words.word(heading)).data("text", words.word(text));
    }

    /**
     * The page for an unknown outcome: the form is filled in for another submission, which is recorded only once.
     *
     * @param path the path of the form
     */
    TemplateInstance again(Words words, Form form, String path) {
        return alone(again, words)
                .data("path", path)
                .data("fields", form.withKey().entrySet())
                .data("phone", phone);
    }

    private TemplateInstance of(Template template, Words words) {
        return template.data("w", words.all())
                .data("exit", exit)
                .data("languages", Stream.of(Words.values()).map(Words::all).toList());
    }

    /** Without links to other languages: they would lose what no other page has. */
    private TemplateInstance alone(Template template, Words words) {
        return of(template, words).data("languages", List.of());
    }

    private List<Due> terms(Words words, List<NextTerm> terms) {
        return terms.stream()
                .sorted(Comparator.comparing(NextTerm::by))
                .map(term -> new Due(words.word("term" + term.what()), at(words, term.by())))
                .toList();
    }

    private Line line(Words words, Said said) {
        return new Line(
                words.word("kind" + said.kind()),
                at(words, said.at()),
                said.words().orElse("[…]"));
    }

    /** The id of the last question that nobody has answered. */
    private static String open(List<Said> said) {
        List<UUID> answered =
                said.stream().flatMap(each -> each.answers().stream()).toList();
        return said.stream()
                .filter(each -> each.kind().equals("QUESTION") && !answered.contains(each.id()))
                .reduce((one, next) -> next)
                .map(each -> each.id().toString())
                .orElse("");
    }

    private static List<Agreed> consents(Words words, Conversation held) {
        return Arrays.stream(ConsentPurpose.values())
                .filter(purpose -> purpose != ConsentPurpose.UNKNOWN)
                .map(purpose -> {
                    ConsentState state = held.standing().consents().getOrDefault(purpose, ConsentState.NOT_ASKED);
                    List<Button> buttons = new ArrayList<>();
                    if (state != ConsentState.GRANTED) {
                        buttons.add(new Button("GIVEN", words.word("agree")));
                    }
                    if (state.opensTheGate()) {
                        buttons.add(new Button("WITHDRAWN", words.word("takeBack")));
                    }
                    return new Agreed(
                            purpose.name(), words.word("purpose" + purpose), words.word(state.name()), buttons);
                })
                .toList();
    }

    private Opened opened(Words words, OpeningItem entry) {
        return new Opened(
                at(words, entry.at()),
                words.word("part" + entry.part()),
                words.word("role-" + entry.role()),
                words.word("for" + entry.purpose()));
    }

    /** The day in full, with the zone, because a term may be met by a minute. */
    private Moment at(Words words, Instant instant) {
        ZonedDateTime here = instant.atZone(profile.zone());
        return new Moment(here.toOffsetDateTime().toString(), here.format(words.moments()));
    }
}
