/** What the protocol fixes about triage. People triage; this only says how low they may go alone. */
package esperanza.protocol.triage;
