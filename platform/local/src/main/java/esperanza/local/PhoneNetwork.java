package esperanza.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.DeliveryReceipt;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerResponseDeliveryAdapter;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.DeliveryReceiptState;
import org.jsmpp.util.MessageId;

/**
 * A carrier in this JVM, which Kannel calls by SMPP: it keeps what telephones got, byte by byte, reports of each text what
 * it is told to, and sends back what a telephone says.
 */
public final class PhoneNetwork implements AutoCloseable {

    /** The fate of a text. */
    public enum Fate {
        DELIVERED,
        /** Taken, and later not delivered. */
        UNDELIVERED,
        /** Taken, and nothing is ever reported. */
        UNREPORTED,
        REFUSED
    }

    /**
     * A text as it came.
     *
     * @param coding 0: the alphabet of telephones, 8: UCS-2
     */
    public record Text(String from, String to, byte coding, byte[] bytes) {}

    /** Reports a text after Kannel was told its number: a report before that is about no text that Kannel knows. */
    private final class Answered extends ServerResponseDeliveryAdapter {

        @Override
        public void onSubmitSmRespSent(SubmitSmResult answer, SMPPServerSession to) {
            Optional.ofNullable(reports.remove(answer.getMessageId()))
                    .ifPresent(report -> Thread.ofVirtual().start(report));
        }
    }

    private static final int PATIENCE_MILLIS = 5_000;

    private final SMPPServerSessionListener listener;
    private final List<Text> received = new CopyOnWriteArrayList<>();
    private final Map<String, Runnable> reports = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    /** Kannel remembers a text of which nothing is reported, so the next carrier gives other numbers. */
    private final long first = System.currentTimeMillis() / 1_000 % 100_000 * 10_000;

    private volatile Fate fate = Fate.DELIVERED;
    private volatile Optional<SMPPServerSession> kannel = Optional.empty();
    private final Thread serving = Thread.ofVirtual().unstarted(this::serve);
    private volatile boolean closed;

    private PhoneNetwork(SMPPServerSessionListener listener) {
        this.listener = listener;
    }

    /** Kannel comes by itself, within a second. */
    public static PhoneNetwork at(int port) {
        try {
            var network = new PhoneNetwork(new SMPPServerSessionListener(port, new OnLoopback()));
            network.serving.start();
            return network;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From the next text on. */
    public void will(Fate next) {
        fate = next;
    }

    /** All that telephones got, in its order. */
    public List<Text> received() {
        return List.copyOf(received);
    }

    /** The texts that the telephone of this number got. */
    public List<Text> received(String number) {
        return received.stream()
                .filter(text -> number.endsWith(text.to()) || text.to().endsWith(number))
                .toList();
    }

    /** How many texts Kannel offered, the refused ones too. */
    public int submitted() {
        return numbers.get();
    }

    public int port() {
        return listener.getPort();
    }

    public boolean isCalled() {
        return kannel.filter(session -> session.getSessionState().isBound()).isPresent();
    }

    /** A telephone sends a text. */
    public void says(String from, String to, String words) {
        deliver(from, to, new ESMClass(), words.getBytes(StandardCharsets.US_ASCII));
    }

    private void serve() {
        while (!closed) {
            try {
                var session = listener.accept();
                session.setMessageReceiverListener(new SubmittedTexts(this::submitted));
                session.setResponseDeliveryListener(new Answered());
                session.waitForBind(PATIENCE_MILLIS).accept("carrier", InterfaceVersion.IF_34);
                kannel = Optional.of(session);
            } catch (IOException | TimeoutException | PDUStringException | IllegalStateException left) {
                kannel = closed ? kannel : Optional.empty();
            }
        }
    }

    private SubmitSmResult submitted(SubmitSm text) throws ProcessRequestException {
        var now = fate;
        var id = Long.toString(first + numbers.incrementAndGet());
        if (now == Fate.REFUSED) {
            throw new ProcessRequestException("refused", SMPPConstant.STAT_ESME_RINVDSTADR);
        }
        received.add(
                new Text(text.getSourceAddr(), text.getDestAddress(), text.getDataCoding(), text.getShortMessage()));
        if (now != Fate.UNREPORTED) {
            reports.put(id, () -> report(id, text, now));
        }
        try {
            return new SubmitSmResult(new MessageId(id), new OptionalParameter[0]);
        } catch (PDUStringException e) {
            throw new IllegalStateException(e);
        }
    }

    private void report(String id, SubmitSm text, Fate became) {
        var arrived = became == Fate.DELIVERED;
        var receipt = new DeliveryReceipt(
                id,
                1,
                arrived ? 1 : 0,
                new Date(),
                new Date(),
                arrived ? DeliveryReceiptState.DELIVRD : DeliveryReceiptState.UNDELIV,
                "000",
                "");
        deliver(
                text.getDestAddress(),
                text.getSourceAddr(),
                new ESMClass(MessageMode.DEFAULT, MessageType.SMSC_DEL_RECEIPT, GSMSpecificFeature.DEFAULT),
                receipt.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private void deliver(String from, String to, ESMClass kind, byte[] bytes) {
        try {
            kannel.orElseThrow()
                    .deliverShortMessage(
                            "",
                            TypeOfNumber.INTERNATIONAL,
                            NumberingPlanIndicator.ISDN,
                            from.replace("+", ""),
                            TypeOfNumber.UNKNOWN,
                            NumberingPlanIndicator.UNKNOWN,
                            to,
                            kind,
                            (byte) 0,
                            (byte) 0,
                            new RegisteredDelivery(0),
                            DataCodings.ZERO,
                            bytes);
        } catch (IOException
                | PDUException
                | ResponseTimeoutException
                | InvalidResponseException
                | NegativeResponseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The port is free afterwards: it is left only when the thread that waits there has ended. */
    @Override
    public void close() {
        closed = true;
        try {
            listener.close();
            serving.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        kannel.ifPresent(SMPPServerSession::unbindAndClose);
    }
}
