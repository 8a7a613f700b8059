-- For wrk: sends one report after another, each with its own Idempotency-Key.
local sent, run, headers, body = 0, nil, nil, nil

local function content(file)
  local open = assert(io.open(file))
  local text = open:read("*a")
  open:close()
  return text
end

function init(args)
  run = args[1]
  body = content("report.json")
  headers = { ["Content-Type"] = "application/json", ["Authorization"] = "Bearer " .. content("token") }
end

function request()
  sent = sent + 1
  headers["Idempotency-Key"] = run .. "-" .. sent
  return wrk.format("POST", "/v1/reports", headers, body)
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format('{"requests":%d,"micros":%d,"refused":%d,"broken":%d,"p50":%d,"p99":%d}\n', summary.requests,
    summary.duration, errors.status, errors.connect + errors.read + errors.write + errors.timeout,
    latency:percentile(50), latency:percentile(99)))
end
