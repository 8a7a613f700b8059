package esperanza.intake.receipt.page;

import esperanza.intake.disclosure.view.OpeningItem;
import esperanza.intake.erasure.view.ErasureCertificate;
import esperanza.intake.receipt.view.Conversation;
import esperanza.intake.report.view.Said;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.ConsentState;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Renders the public pages, without scripts, in one of three languages. */
@Singleton
class Pages {

    /** A line of the conversation. */
    record Line(String who, PageFrame.Moment at, String words) {}

    /** The consent to one purpose, and the buttons that change it. */
    record Agreed(String purpose, String name, String state, List<Button> buttons) {}

    /** A button: the change it causes, and its label. */
    record Button(String change, String action) {}

    /** An opening of the report, in words. */
    record Opened(PageFrame.Moment at, String part, String who, String purpose) {}

    private final PageFrame frame;
    private final Template conversation;
    private final Template none;
    private final Template plain;
    private final Template again;
    private final Template sure;
    private final String phone;

    Pages(
            PageFrame frame,
            @Location("page/conversation") Template conversation,
            @Location("page/none") Template none,
            @Location("page/plain") Template plain,
            @Location("page/again") Template again,
            @Location("page/sure") Template sure,
            @ConfigProperty(name = "esperanza.public.phone") String phone) {
        this.frame = frame;
        this.conversation = conversation;
        this.none = none;
        this.plain = plain;
        this.again = again;
        this.sure = sure;
        this.phone = phone;
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
        return frame.of(conversation, words)
                .data("receipt", form.text("receipt"))
                .data("key", UUID.randomUUID().toString())
                .data("done", effect.isPresent())
                .data("effect", effect.orElse(""))
                .data("error", error.map(words::word).orElse(""))
                .data("typed", (effect.isPresent() ? Form.first() : form).said())
                .data("stage", words.word("stage" + held.standing().stage()))
                .data("acknowledged", held.standing().acknowledged())
                .data("sent", words.word(held.sentOn() ? "sentOn" : "notSentOn"))
                .data("waits", held.waitsToBeRead())
                .data("terms", frame.terms(words, held.openTerms()))
                .data(
                        "said",
                        held.said().stream().map(said -> line(words, said)).toList())
                .data("notices", frame.notices(words, held.notices()))
                .data("keys", frame.keys(words, held.doorKeys()))
                .data("question", open(held.said()))
                .data("erasure", held.erasure().isPresent())
                .data(
                        "erasureId",
                        held.erasure()
                                .map(asked -> asked.erasureId().toString())
                                .orElse(""))
                .data(
                        "erasureFrom",
                        held.erasure()
                                .flatMap(ErasureCertificate::carryOutFrom)
                                .map(instant -> frame.at(words, instant)))
                .data("consents", consents(words, held))
                .data("contact", held.contact().map(contact -> frame.contact(words, contact)))
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
        return frame.of(none, words).data("receipt", form.isReceiptAlone() ? form.text("receipt") : "");
    }

    TemplateInstance plain(Words words, String heading, String text) {
        return frame.of(plain, words).data("heading", words.word(heading)).data("text", words.word(text));
    }

    /**
     * The page that says back what a button does, before it is done.
     *
     * @param what the key of its words
     * @param path the part of the address behind the language that does it
     */
    TemplateInstance sure(Words words, Form form, String what, String path) {
        return frame.of(sure, words)
                .data("receipt", form.text("receipt"))
                .data("key", form.withKey().get("key"))
                .data("path", path)
                .data("heading", words.word(what + "SureHeading"))
                .data("text", words.word(what + "SureText"))
                .data("yes", words.word(what + "SureYes"));
    }

    /**
     * The page for an unknown outcome: the form is filled in for another submission, which is recorded only once.
     *
     * @param path the path of the form
     */
    TemplateInstance again(Words words, Form form, String path) {
        return frame.alone(again, words)
                .data("path", path)
                .data("fields", form.withKey().entrySet())
                .data("phone", phone);
    }

    private Line line(Words words, Said said) {
        return new Line(
                words.word("kind" + said.kind()),
                frame.at(words, said.at()),
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
                frame.at(words, entry.at()),
                words.word("part" + entry.part()),
                words.word("role-" + entry.role()),
                words.word("for" + entry.purpose()));
    }
}
