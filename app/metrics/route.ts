import { answerMetrics } from '@/lib/endpoints/status/answer-metrics';

/** What Prometheus reads, for whoever has `METRICS_TOKEN`; no address of the API, as its answer is none of it. */
export const GET = answerMetrics;
