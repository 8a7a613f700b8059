package esperanza.intake.receipt.page;

import esperanza.intake.report.view.NextTerm;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Renders the form, page by page, and the page that follows it. */
@Singleton
class FormPages {

    /** A page of the form with the answers that it got. */
    record Answered(String step, String heading, List<Answer> answers) {}

    /** A question and what was answered, in the words of the form. */
    record Answer(String question, String words) {}

    private final PageFrame frame;
    private final Template start;
    private final Template step;
    private final Template check;
    private final Template received;
    private final String figures;

    FormPages(
            PageFrame frame,
            @Location("page/start") Template start,
            @Location("page/step") Template step,
            @Location("page/check") Template check,
            @Location("page/received") Template received,
            @ConfigProperty(name = "esperanza.public.figures") Optional<String> figures) {
        this.frame = frame;
        this.start = start;
        this.step = step;
        this.check = check;
        this.received = received;
        this.figures = figures.orElse("");
    }

    /** The first page, after what happened was left out. */
    TemplateInstance missing(Words words, Form form) {
        return wrong(words, form, Step.ACCOUNT, "account", "missing");
    }

    /**
     * The page that asks for an answer that is too long: it is still there, whole. A button sends the report as it is,
     * because no other page of the form can be reached.
     */
    TemplateInstance tooLong(Words words, Form form, String field) {
        return wrong(words, form, Step.asking(field), field, "tooLong")
                .data("asItIs", !form.text("account").isBlank());
    }

    private TemplateInstance wrong(Words words, Form form, Step at, String field, String what) {
        return page(words, form, at).data("wrong", field).data("fault", words.word(what));
    }

    /** A page of the form. What other pages ask is carried in it, unseen. */
    TemplateInstance page(Words words, Form form, Step at) {
        return frame.of(template(at), words)
                .data("form", form.shown())
                .data("carried", form.carriedBeside(at).entrySet())
                .data("key", form.key().orElseGet(() -> UUID.randomUUID().toString()))
                .data("step", at.code())
                .data("heading", words.word(heading(at)))
                .data("place", progress(words, at))
                .data("next", form.wasChecked() ? Step.CHECK.code() : at.next().code())
                .data("previous", at.previous().map(Step::code).orElse(""))
                .data("checked", form.wasChecked())
                .data(
                        "answered",
                        Step.ASKING.stream()
                                .map(each -> answered(words, form, each))
                                .toList())
                .data("figures", figures)
                .data("wrong", "")
                .data("asItIs", false)
                .data("fault", "");
    }

    /**
     * The page after the report was taken.
     *
     * @param opens whether the receipt opens the report already: only then can the page be asked for in another language
     */
    TemplateInstance received(Words words, Optional<String> receipt, boolean opens, List<NextTerm> terms) {
        return (opens && receipt.isPresent() ? frame.of(received, words) : frame.alone(received, words))
                .data("receipt", receipt.orElse(""))
                .data("terms", frame.terms(words, terms));
    }

    private Template template(Step at) {
        return switch (at) {
            case ACCOUNT -> start;
            case CHECK -> check;
            case DANGER, WHO, CONSENT, REACH -> step;
        };
    }

    private static String heading(Step at) {
        return "step-" + at.code();
    }

    private static String progress(Words words, Step at) {
        return words.word("stepOf")
                .replace("{step}", Integer.toString(at.number()))
                .replace("{steps}", Integer.toString(Step.ASKING.size()));
    }

    private static Answered answered(Words words, Form form, Step at) {
        return new Answered(
                at.code(),
                words.word(heading(at)),
                at.asked().stream()
                        .map(field -> new Answer(words.word("asked-" + field), said(words, field, form.text(field))))
                        .toList());
    }

    private static String said(Words words, String field, String text) {
        return switch (field) {
            case "danger", "about" -> words.word(chosen(text));
            case "protect", "investigate", "receipt" -> words.word(text.equals("yes") ? "yes" : "notTicked");
            default -> text.isBlank() ? words.word("notSaid") : text;
        };
    }

    private static String chosen(String value) {
        return switch (value) {
            case "yes" -> "yes";
            case "no" -> "no";
            case "not-sure" -> "notSure";
            case "person" -> "aboutPerson";
            case "group" -> "aboutGroup";
            case "community" -> "aboutCommunity";
            default -> "notSaid";
        };
    }
}
