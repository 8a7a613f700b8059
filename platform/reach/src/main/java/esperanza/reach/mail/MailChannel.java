package esperanza.reach.mail;

import esperanza.protocol.vocabulary.WayKind;
import esperanza.reach.Answered;
import esperanza.reach.Channel;
import esperanza.reach.Handshake;
import esperanza.reach.Outgoing;
import esperanza.reach.Sent;
import esperanza.reach.Texts;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Mail, which servers on its way may read. Its name for a message is that of the attempt, also when it is repeated. */
final class MailChannel implements Channel {

    private static final int CAUSES = 10;
    /** The words of the mail client before those of the server, where it was the address that was refused. */
    private static final String OF_THE_ADDRESS = "recipient address not accepted";

    private final MailClient client;
    private final Context loop;
    private final Texts texts;
    private final String from;
    private final Duration patience;

    /**
     * @param from the sender's address, whose domain names the messages, too
     * @param patience how long the server may take for its answer
     */
    MailChannel(MailServer server, Vertx vertx, Texts texts, String from, Duration patience) {
        this.client = MailClient.create(vertx, server.client(patience));
        this.loop = vertx.getOrCreateContext();
        this.texts = texts;
        this.from = from;
        this.patience = patience;
    }

    @Override
    public WayKind kind() {
        return WayKind.MAIL;
    }

    /**
     * Sends from one event loop. Elsewhere the mail client opens the connection on one event loop and listens on
     * another: if the server greets before it listens, the greeting is lost and the message hangs.
     */
    @Override
    public Uni<Sent> send(Outgoing message) {
        String name = '<' + message.attempt().toString() + from.substring(from.indexOf('@')) + '>';
        return Uni.createFrom()
                .completionStage(() -> client.sendMail(mail(message, name)).toCompletionStage())
                .runSubscriptionOn(sending -> loop.runOnContext(now -> sending.run()))
                .ifNoItem()
                .after(patience)
                .fail()
                .map(taken -> new Sent(Answered.ACCEPTED, Optional.of(name)))
                .onFailure()
                .recoverWithItem(failure -> Sent.of(answered(failure)));
    }

    private MailMessage mail(Outgoing message, String name) {
        String body = String.join("\n\n", texts.inEachLanguage(message.text(), message.slots())) + '\n';
        return new MailMessage(from, message.address(), texts.subject(), body)
                .setHeaders(MultiMap.caseInsensitiveMultiMap()
                        .add("Message-ID", name)
                        .add("Auto-Submitted", "auto-generated"));
    }

    /** The failure is looked at and dropped: its words may quote the address. */
    private static Answered answered(Throwable failure) {
        return Handshake.failed(failure)
                ? Answered.NOT_SENT
                : Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                        .limit(CAUSES)
                        .flatMap(each -> meaning(each).stream())
                        .findFirst()
                        .orElse(Answered.UNKNOWN);
    }

    private static Optional<Answered> meaning(Throwable failure) {
        return switch (failure) {
            case SMTPException smtp when smtp.isPermanent() && isOfTheAddress(smtp) -> Optional.of(Answered.REFUSED);
            case SMTPException _ -> Optional.of(Answered.NOT_NOW);
            case ConnectException _, UnknownHostException _ -> Optional.of(Answered.NOT_SENT);
            default -> Optional.empty();
        };
    }

    private static boolean isOfTheAddress(SMTPException refusal) {
        return Objects.toString(refusal.getMessage(), "").startsWith(OF_THE_ADDRESS);
    }
}
