package esperanza.local;

import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;

/** The one thing that Kannel asks of a carrier is to take a text. */
record SubmittedTexts(Taker taker) implements ServerMessageReceiverListener {

    /** Takes a text, or refuses it. */
    @FunctionalInterface
    interface Taker {
        SubmitSmResult take(SubmitSm text) throws ProcessRequestException;
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm text, SMPPServerSession from) throws ProcessRequestException {
        return taker.take(text);
    }

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti text, SMPPServerSession from)
            throws ProcessRequestException {
        throw notAsked();
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm asked, SMPPServerSession from) throws ProcessRequestException {
        throw notAsked();
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm asked, SMPPServerSession from) throws ProcessRequestException {
        throw notAsked();
    }

    @Override
    public void onAcceptCancelSm(CancelSm asked, SMPPServerSession from) throws ProcessRequestException {
        throw notAsked();
    }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm asked, SMPPServerSession from)
            throws ProcessRequestException {
        throw notAsked();
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm asked, SMPPServerSession from)
            throws ProcessRequestException {
        throw notAsked();
    }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm asked, SMPPServerSession from)
            throws ProcessRequestException {
        throw notAsked();
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm asked, Session from) throws ProcessRequestException {
        throw notAsked();
    }

    private static ProcessRequestException notAsked() {
        return new ProcessRequestException("Kannel does not ask this", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
