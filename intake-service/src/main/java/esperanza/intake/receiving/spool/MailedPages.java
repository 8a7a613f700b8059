package esperanza.intake.receiving.spool;

import esperanza.intake.receiving.Pages;
import esperanza.intake.receiving.domain.Post;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.UUID;

/**
 * Pages by mail, which strangers may read: the text says that something urgent waits and where to answer, never what it
 * is.
 */
final class MailedPages implements Pages {

    private static final String SUBJECT = "Aviso urgente · Urgent notice · Aviso urgente";
    private static final String TEXT = """
            Un reporte urgente espera en el mecanismo. Llame al %1$s, o conteste este aviso en %2$s.
            Referencia: %3$s

            An urgent report waits at the mechanism. Call %1$s, or answer this notice at %2$s.
            Reference: %3$s

            Um relato urgente espera no mecanismo. Ligue para %1$s, ou responda a este aviso em %2$s.
            Referência: %3$s
            """;

    private final ReactiveMailer mailer;
    private final Context loop;
    private final String phone;
    private final String desk;

    MailedPages(ReactiveMailer mailer, Vertx vertx, String phone, String desk) {
        this.mailer = mailer;
        this.loop = vertx.getOrCreateContext();
        this.phone = phone;
        this.desk = desk;
    }

    /**
     * Sends from one event loop. Elsewhere the mail client opens the connection on one event loop and listens on
     * another: if the server greets before it listens, the greeting is lost and the page hangs.
     */
    @Override
    public Uni<Void> send(Post post, UUID reference) {
        return Uni.createFrom()
                .deferred(() -> mailer.send(mail(post, reference)))
                .runSubscriptionOn(sending -> loop.runOnContext(now -> sending.run()));
    }

    private Mail mail(Post post, UUID reference) {
        return Mail.withText(post.address(), SUBJECT, TEXT.formatted(phone, desk, reference))
                .addHeader("Auto-Submitted", "auto-generated")
                .addHeader("Importance", "high");
    }
}
